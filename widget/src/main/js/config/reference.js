/** What each declaration of `declarations.js` means: its type in TypeScript and a sentence for a partner. */
export const OPTION_TEXTS = {
  containerId: ['string', 'id of the element that the widget is put into; either this or `container`.'],
  container: ['Element', 'The element itself, for frameworks that hold it.'],
  apiKey: ['string', 'Publishable key, `pk_live_…` or `pk_test_…`. It may be public: it works from registered origins only.'],
  clientId: ['string', 'Your organisation; may be left out when the key is bound to one only.'],
  apiEndpoint: ['string', 'Address of the API. Default: the origin that the script came from.'],
  userToken: [
    'string | (() => string | Promise<string>)',
    'A JWT that your back end signed for the user at hand, or a function that fetches one.',
  ],
  locale: ['string', '`en`, `sw`, `fr`, `de`, `es` or `ar`, also with a region. Default: the page’s language, else the browser’s.'],
  reattach: ['boolean', 'After a reload of the page, go on following the documents that were under way in this tab, and with an upload when its file is chosen again.'],
  'processingOptions.tierPreference': ["'auto' | 'tier1' | 'tier2' | 'tier3'", 'Which way of reading the server may use.'],
  'processingOptions.confidenceThreshold': ['number', '0 to 1; below it a document needs review.'],
  'processingOptions.maxFileSize': ['string | number', 'Such as `10MB`, or bytes; units count in steps of 1,024. Files above 5 MB go in chunks.'],
  'processingOptions.allowedFileTypes': ['string[]', 'Endings or media types; `.jpeg` and `.tif` are taken with their twins.'],
  'ui.showProgressBar': ['boolean', 'The bar below a file that is under way.'],
  'ui.showCostEstimate': ['boolean', 'The cost that the API reports with the result.'],
  'ui.showConfidenceScore': ['boolean', 'How sure the reading is.'],
  'ui.dragAndDrop': ['boolean', 'Without it, files are chosen by the button or pasted.'],
  'ui.multiFileUpload': ['boolean', 'Without it, a new file replaces the finished one.'],
  'ui.showThumbnails': ['boolean', 'A small picture of each file in its row.'],
  'ui.showPages': ['boolean', 'The button that shows where on the page each value stands.'],
  'ui.allowCorrections': ['boolean', 'Whether the user may correct values beside the page.'],
  'theme.primaryColor': ['string', 'Any CSS colour. Buttons, progress, links.'],
  'theme.secondaryColor': ['string', 'Any CSS colour. The leading edge of the progress bar.'],
  'theme.successColor': ['string', 'Any CSS colour. What is done.'],
  'theme.warningColor': ['string', 'Any CSS colour. What a person should check.'],
  'theme.errorColor': ['string', 'Any CSS colour. What failed.'],
  'theme.borderRadius': ['string', 'Any CSS length.'],
  'theme.fontFamily': ['string', 'Any CSS font list.'],
  'theme.elevation': ['number', '0 (flat) to 3.'],
  'theme.colorScheme': ["'auto' | 'light' | 'dark'", '`auto` follows the user’s system.'],
};

/** Callback → its arguments and when it is called; the DOM event's `detail` holds the same. */
export const CALLBACK_TEXTS = {
  onReady: ['widget: CashUpWidget', 'The widget stands on the page.'],
  onFileSelected: ['files: File[]', 'Files were chosen, dropped, pasted or added; those of one gesture together.'],
  onProcessingStart: ['documentId: string, file: CashUpFileReference', 'The server has the document.'],
  onProgressUpdate: ['progress: CashUpProgress, file: CashUpFileReference', 'Upload or processing moved on; the percentage never falls.'],
  onProcessingComplete: ['result: CashUpResult, file: CashUpFileReference', 'The whole result is there.'],
  onReviewRequired: [
    'result: CashUpResult, file: CashUpFileReference',
    'A document is below the confidence threshold. Without this callback `onProcessingComplete` gets those, too; `status` tells.',
  ],
  onProcessingError: ['error: CashUpError, file: CashUpFileReference', 'A document will not get through, or not without help.'],
  onCorrected: ['result: CashUpResult, file: CashUpFileReference', 'The user corrected values; this is the result from now on.'],
  onCancel: ['file: CashUpFileReference', 'A file that was under way was stopped.'],
  onRemove: ['file: CashUpFileReference', 'A file was taken off the list.'],
  onDestroy: ['', 'The widget has left the page.'],
};

/** Method → signature and what it does. */
export const METHOD_TEXTS = {
  open: ['open(): void', 'Opens the file picker; browsers allow that in a click or key handler only.'],
  addFiles: ['addFiles(files: Iterable<File>): void', 'Takes files from elsewhere, as if they had been dropped.'],
  retry: ['retry(fileId: string): void', 'Tries a failed or cancelled file again.'],
  cancel: ['cancel(fileId: string): void', 'Stops a file that is under way; it stays listed.'],
  remove: ['remove(fileId: string): void', 'Takes a file off the list, and stops it if need be.'],
  update: [
    'update(options: Partial<CashUpOptions>): void',
    'Changes options; what is listed stays. Throws a TypeError when an option is wrong, and nothing has changed then.',
  ],
  destroy: ['destroy(): void', 'Ends uploads and streams and leaves the page as it was. Safe to call twice.'],
};

/** `::part()` names for style sheets of the host page. */
export const PART_TEXTS = {
  widget: 'the whole',
  drop: 'the area where files are dropped',
  button: 'the button that opens the picker',
  list: 'the list of documents',
  card: 'one document',
};

/** Custom properties that a host page may set on the container. */
export const PROPERTY_TEXTS = {
  '--cashup-list-height': 'Height from which on a long list scrolls by itself; default 560px.',
};
