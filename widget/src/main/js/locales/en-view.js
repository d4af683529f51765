/** English of the page view, see `en.js`. */
export const enView = {
  view: {
    title: 'Where it stands on the page',
    close: 'Close',
    previous: 'Previous page',
    next: 'Next page',
    turn: 'Turn the picture',
    picture: 'Page {page} of {name}',
    loading: 'Drawing the page…',
    noPicture: 'This page cannot be shown.',
    nowhere: 'not on the page',
    edit: 'Correct',
    save: 'Save',
    discard: 'Discard',
    saved: 'Saved',
    saving: 'Saving…',
  },
};
