import { STATES } from './documents/task.js';
import { call, emit, EVENTS } from './events.js';

/**
 * Tells the partner's page: each moment as a callback and as a DOM event on the container. Callbacks get the file's id and
 * name as second argument, events have them in their detail.
 */
export function partnerNotices(container, config) {
  const tell = (name, callback, task, value, detail = value) => {
    const about = { fileId: task.id, fileName: task.name };
    call(callback, value, about);
    emit(container, name, { ...detail, ...about });
  };
  return {
    selected(files) {
      call(config.callbacks.onFileSelected, files);
      emit(container, EVENTS.FILES_SELECTED, { files });
    },
    started(task) {
      tell(EVENTS.START, config.callbacks.onProcessingStart, task, task.documentId, { documentId: task.documentId });
    },
    progress(task, progress) {
      const { id: fileId, name: fileName, percent } = task;
      tell(EVENTS.PROGRESS, config.callbacks.onProgressUpdate, task, { ...progress, percent, fileId, fileName });
    },
    /** A partner who gives onReview takes those documents there; one who does not still hears of them. */
    finished(task) {
      const { onReview, onProcessingComplete } = config.callbacks;
      const review = task.state === STATES.REVIEW;
      const callback = review && typeof onReview === 'function' ? onReview : onProcessingComplete;
      tell(review ? EVENTS.REVIEW : EVENTS.COMPLETE, callback, task, task.result);
    },
    failed(task, error) {
      tell(EVENTS.ERROR, config.callbacks.onProcessingError, task, error);
    },
    cancelled(task) {
      tell(EVENTS.CANCEL, undefined, task, { documentId: task.documentId });
    },
    removed(task) {
      tell(EVENTS.REMOVE, undefined, task, { documentId: task.documentId });
    },
  };
}
