/** Types of the CashUp widget 1.x, for partners who write TypeScript. */

export interface CashUpFileReference {
  fileId: string;
  fileName: string;
  documentId?: string | null;
}

export interface CashUpProgress extends CashUpFileReference {
  stage: 'uploading' | 'received' | 'queued' | 'reading' | 'recognising' | 'extracting' | 'checking' | 'done';
  /** 0 to 100 over upload (the first fifth) and processing; never falls. */
  percent: number;
  /** Null while uploading. */
  document_id: string | null;
  page?: number | null;
  pages?: number | null;
  message?: string;
}

export interface CashUpError {
  /** Stable: the API's codes, and `network_error`, `connection_lost`, `invalid_answer`, `file_unreadable`, `one_at_a_time`,
   * `invalid_configuration`. */
  code: string;
  /** The server's sentence, in English. */
  message: string;
  /** A sentence for the user, in their language, which says what to do. */
  displayMessage: string;
  /** Whether the same file may succeed later. */
  retryable: boolean;
  /** How long the server asked to wait, 0 when it did not. */
  retryAfterMs: number;
  /** 0 when there was no answer. */
  httpStatus: number;
  /** Names the request in the server's log. */
  requestId: string | null;
  fileId: string | null;
  fileName: string | null;
  documentId: string | null;
}

/** The API's whole answer, and `invoice_ids` once more at the top. */
export interface CashUpResult {
  status: 'success' | 'needs_review';
  document_id: string;
  invoice_ids: string[];
  confidence: number;
  processing_time_ms: number;
  tier_used: 'embedded_data' | 'pattern_matching' | 'ocr' | 'llm' | null;
  cost: number;
  results: {
    invoice_ids: string[];
    issue_date: string | null;
    document_language: string | null;
    purchase_order_ids: string[];
    bank_accounts: string[];
    bank_codes: string[];
    tax_breakdown: { rate: number | null; taxable_amount: number | null; tax_amount: number | null }[];
    vendor_information: {
      vendor_name: string | null;
      vendor_id: string | null;
      tax_id: string | null;
      address: string | null;
      registration_number: string | null;
    };
    buyer_information: {
      buyer_name: string | null;
      buyer_id: string | null;
      tax_id: string | null;
      address: string | null;
      registration_number: string | null;
    };
    financial_data: {
      total_amount: number | null;
      currency: string | null;
      tax_amount: number | null;
      net_amount: number | null;
      discount_amount: number | null;
      shipping_amount: number | null;
      charges_amount: number | null;
      rounding_amount: number | null;
      prepaid_amount: number | null;
      amount_due: number | null;
    };
    payment_terms: {
      due_date: string | null;
      payment_terms: string | null;
      discount_terms: string | null;
      discount_percent: number | null;
      discount_due_date: string | null;
    };
    line_items: {
      description: string | null;
      quantity: number | null;
      unit_price: number | null;
      amount: number | null;
    }[];
  };
  metadata: { document_type: string; pages: number; processing_timestamp: string; quality_score: number };
  fields: Record<
    string,
    {
      value: unknown;
      confidence: number;
      page: number | null;
      box: [number, number, number, number] | null;
      source: string | null;
    }
  >;
  checks: { name: string; outcome: 'passed' | 'failed' | 'not_applicable'; message: string }[];
}

export interface CashUpFile {
  id: string;
  name: string;
  size: number;
  state: 'queued' | 'uploading' | 'processing' | 'done' | 'review' | 'failed' | 'cancelled';
  percent: number;
  documentId: string | null;
  result: CashUpResult | null;
  error: CashUpError | null;
}

/* From here on: written from config/declarations.js and config/reference.js; see DeclarationsTest. */

export interface CashUpProcessingOptions {
  /** Which way of reading the server may use. Default `"auto"`. */
  tierPreference?: 'auto' | 'tier1' | 'tier2' | 'tier3';
  /** 0 to 1; below it a document needs review. Default `0.85`. */
  confidenceThreshold?: number;
  /** Such as `10MB`, or bytes; units count in steps of 1,024. Files above 5 MB go in chunks. Default `"10MB"`. */
  maxFileSize?: string | number;
  /** Endings or media types; `.jpeg` and `.tif` are taken with their twins. Default `[".pdf",".jpg",".png",".tiff"]`. */
  allowedFileTypes?: string[];
}

export interface CashUpUi {
  /** The bar below a file that is under way. Default `true`. */
  showProgressBar?: boolean;
  /** The cost that the API reports with the result. Default `true`. */
  showCostEstimate?: boolean;
  /** How sure the reading is. Default `true`. */
  showConfidenceScore?: boolean;
  /** Without it, files are chosen by the button or pasted. Default `true`. */
  dragAndDrop?: boolean;
  /** Without it, a new file replaces the finished one. Default `true`. */
  multiFileUpload?: boolean;
  /** A small picture of each file in its row. Default `true`. */
  showThumbnails?: boolean;
  /** The button that shows where on the page each value stands. Default `true`. */
  showPages?: boolean;
  /** Whether the user may correct values beside the page. Default `true`. */
  allowCorrections?: boolean;
}

export interface CashUpTheme {
  /** Any CSS colour. Buttons, progress, links. */
  primaryColor?: string;
  /** Any CSS colour. The leading edge of the progress bar. */
  secondaryColor?: string;
  /** Any CSS colour. What is done. */
  successColor?: string;
  /** Any CSS colour. What a person should check. */
  warningColor?: string;
  /** Any CSS colour. What failed. */
  errorColor?: string;
  /** Any CSS length. */
  borderRadius?: string;
  /** Any CSS font list. */
  fontFamily?: string;
  /** 0 (flat) to 3. */
  elevation?: number;
  /** `auto` follows the user’s system. */
  colorScheme?: 'auto' | 'light' | 'dark';
}

export interface CashUpCallbacks {
  /** The widget stands on the page. */
  onReady?(widget: CashUpWidget): void;
  /** Files were chosen, dropped, pasted or added; those of one gesture together. */
  onFileSelected?(files: File[]): void;
  /** The server has the document. */
  onProcessingStart?(documentId: string, file: CashUpFileReference): void;
  /** Upload or processing moved on; the percentage never falls. */
  onProgressUpdate?(progress: CashUpProgress, file: CashUpFileReference): void;
  /** The whole result is there. */
  onProcessingComplete?(result: CashUpResult, file: CashUpFileReference): void;
  /** A document is below the confidence threshold. Without this callback `onProcessingComplete` gets those, too; `status` tells. */
  onReviewRequired?(result: CashUpResult, file: CashUpFileReference): void;
  /** A document will not get through, or not without help. */
  onProcessingError?(error: CashUpError, file: CashUpFileReference): void;
  /** The user corrected values; this is the result from now on. */
  onCorrected?(result: CashUpResult, file: CashUpFileReference): void;
  /** A file that was under way was stopped. */
  onCancel?(file: CashUpFileReference): void;
  /** A file was taken off the list. */
  onRemove?(file: CashUpFileReference): void;
  /** The widget has left the page. */
  onDestroy?(): void;
}

export interface CashUpOptions {
  /** id of the element that the widget is put into; either this or `container`. */
  containerId?: string;
  /** The element itself, for frameworks that hold it. */
  container?: Element;
  /** Publishable key, `pk_live_…` or `pk_test_…`. It may be public: it works from registered origins only. */
  apiKey?: string;
  /** Your organisation; may be left out when the key is bound to one only. */
  clientId?: string;
  /** Address of the API. Default: the origin that the script came from. */
  apiEndpoint?: string;
  /** A JWT that your back end signed for the user at hand, or a function that fetches one. */
  userToken?: string | (() => string | Promise<string>);
  /** `en`, `sw`, `fr`, `de`, `es` or `ar`, also with a region. Default: the page’s language, else the browser’s. */
  locale?: string;
  /** After a reload of the page, go on following the documents that were under way in this tab, and with an upload when its file is chosen again. Default `true`. */
  reattach?: boolean;
  processingOptions?: CashUpProcessingOptions;
  ui?: CashUpUi;
  /** Values, or the name of a theme in `themes/` beside the script. Default: `data-theme`. */
  theme?: CashUpTheme | string;
  callbacks?: CashUpCallbacks;
}

export declare class CashUpWidget {
  static readonly version: string;
  /** Callback name → DOM event name. */
  static readonly events: Readonly<Record<keyof CashUpCallbacks, keyof CashUpEventMap>>;
  /** Where themes, languages and parts are; set it when a bundler took the module in. */
  static scriptUrl: string | null;
  /** Starts a widget in each element with `data-api-key` that has none. */
  static init(root?: ParentNode): void;
  /** The widget that an element's attributes started. */
  static of(container: Element): CashUpWidget | undefined;
  /** @throws TypeError when an option is missing or wrong, or there is no such container */
  constructor(options?: CashUpOptions);
  /** What is listed now, oldest first. */
  readonly files: CashUpFile[];
  /** Opens the file picker; browsers allow that in a click or key handler only. */
  open(): void;
  /** Takes files from elsewhere, as if they had been dropped. */
  addFiles(files: Iterable<File>): void;
  /** Tries a failed or cancelled file again. */
  retry(fileId: string): void;
  /** Stops a file that is under way; it stays listed. */
  cancel(fileId: string): void;
  /** Takes a file off the list, and stops it if need be. */
  remove(fileId: string): void;
  /** Changes options; what is listed stays. Throws a TypeError when an option is wrong, and nothing has changed then. */
  update(options: Partial<CashUpOptions>): void;
  /** Ends uploads and streams and leaves the page as it was. Safe to call twice. */
  destroy(): void;
}

/** Dispatched on the container; they bubble and are composed. */
export interface CashUpEventMap {
  'cashup:ready': CustomEvent<{ widget: CashUpWidget }>;
  'cashup:file-selected': CustomEvent<{ files: File[] }>;
  'cashup:processing-start': CustomEvent<CashUpFileReference & { documentId: string }>;
  'cashup:progress-update': CustomEvent<CashUpFileReference & CashUpProgress>;
  'cashup:processing-complete': CustomEvent<CashUpFileReference & CashUpResult>;
  'cashup:review-required': CustomEvent<CashUpFileReference & CashUpResult>;
  'cashup:processing-error': CustomEvent<CashUpFileReference & CashUpError>;
  'cashup:corrected': CustomEvent<CashUpFileReference & CashUpResult>;
  'cashup:cancel': CustomEvent<CashUpFileReference>;
  'cashup:remove': CustomEvent<CashUpFileReference>;
  'cashup:destroy': CustomEvent<Record<string, never>>;
}

export default CashUpWidget;

declare global {
  interface HTMLElementEventMap extends CashUpEventMap {}
  interface Window {
    CashUpWidget: typeof CashUpWidget;
  }
}
