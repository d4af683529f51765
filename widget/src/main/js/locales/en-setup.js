/** English of what is said when a page is set up wrongly, see `en.js`. */
export const enSetup = {
  setup: {
    title: 'Documents cannot be taken here just now',
    remedy: 'The page is not set up completely; tell those who run it.',
  },
};
