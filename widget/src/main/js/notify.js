import { STATES } from './documents/task.js';
import { tell } from './events.js';

/**
 * Tells the partner's page: each moment as a callback and as a DOM event on the container. Callbacks get the file's id and
 * name as second argument, events have them in their detail.
 */
export function partnerNotices(container, config) {
  const about = (callback, task, value, detail = value, heard = callback) => {
    const file = { fileId: task.id, fileName: task.name };
    tell(container, config, callback, [value, file], { ...detail, ...file }, heard);
  };
  const alone = (callback) => (task) => {
    const file = { fileId: task.id, fileName: task.name, documentId: task.documentId };
    tell(container, config, callback, [file], file);
  };
  return {
    selected: (files) => tell(container, config, 'onFileSelected', [files], { files }),
    started: (task) => about('onProcessingStart', task, task.documentId, { documentId: task.documentId }),
    progress(task, progress) {
      const { id: fileId, name: fileName, percent } = task;
      about('onProgressUpdate', task, { ...progress, percent, fileId, fileName });
    },
    /** A partner who gives onReviewRequired takes those documents there; one who does not still hears of them. */
    finished(task) {
      const review = task.state === STATES.REVIEW;
      const name = review ? 'onReviewRequired' : 'onProcessingComplete';
      const heard = typeof config.callbacks[name] === 'function' ? name : 'onProcessingComplete';
      about(name, task, task.result, task.result, heard);
    },
    failed: (task, error) => about('onProcessingError', task, error),
    corrected: (task) => about('onCorrected', task, task.result),
    cancelled: alone('onCancel'),
    removed: alone('onRemove'),
  };
}
