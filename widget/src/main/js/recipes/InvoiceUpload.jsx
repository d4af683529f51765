import { useEffect, useId, useRef } from 'react';

// The page loads cashup-widget.js ahead of the app. Props are the widget's options; what is listed outlives their changes.
export function InvoiceUpload({ onComplete, onError, ...options }) {
  const place = useRef(null);
  const widget = useRef(null);
  const given = useRef(null);

  useEffect(() => {
    const callbacks = { onProcessingComplete: onComplete, onProcessingError: onError };
    given.current = { ...options, callbacks };
    widget.current?.update(given.current);
  });

  useEffect(() => {
    widget.current = new window.CashUpWidget({ container: place.current, ...given.current });
    return () => {
      widget.current.destroy();
      widget.current = null;
    };
  }, []);

  return <div id={useId()} ref={place} />;
}
