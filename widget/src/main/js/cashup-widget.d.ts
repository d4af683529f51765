/** Types of the CashUp widget 1.x, for partners who write TypeScript. */

export interface CashUpTheme {
  /** Any CSS colour. Buttons, progress, links. Default `#1e40af`. */
  primaryColor?: string;
  /** The leading edge of the progress bar. Default `#f59e0b`. */
  secondaryColor?: string;
  successColor?: string;
  warningColor?: string;
  errorColor?: string;
  /** Any CSS length. Default `12px`. */
  borderRadius?: string;
  /** 0 (flat) to 3. Default 1. */
  elevation?: number;
  fontFamily?: string;
  /** Default `auto`: what the user's system prefers. */
  colorScheme?: 'auto' | 'light' | 'dark';
}

export interface CashUpOptions {
  /** `id` of the element that the widget is put into. */
  containerId: string;
  /** Publishable key, `pk_live_…` or `pk_test_…`. It may be public: it works from registered origins only. */
  apiKey: string;
  /** Organisation; default: the container's `data-client-id`, else the one the key is bound to. */
  clientId?: string;
  /** Default: `data-api-endpoint`, else the origin that the script came from. */
  apiEndpoint?: string;
  /** A JWT that your back end signed for the user at hand, or a function that fetches one. */
  userToken?: string | (() => string | Promise<string>);
  /** `en`, `de` or `fr`, also with a region; default: the page's language, else the browser's. */
  locale?: string;
  /** Values, or the name of a theme in `themes/` beside the script; default: `data-theme`. */
  theme?: CashUpTheme | string;
  processingOptions?: {
    tierPreference?: 'auto' | 'tier1' | 'tier2' | 'tier3';
    /** 0 to 1; below it a document needs review. Default 0.85. */
    confidenceThreshold?: number;
    /** Such as `'10MB'`, or bytes. */
    maxFileSize?: string | number;
    allowedFileTypes?: string[];
  };
  /** All default to true. */
  ui?: {
    showProgressBar?: boolean;
    showCostEstimate?: boolean;
    showConfidenceScore?: boolean;
    dragAndDrop?: boolean;
    multiFileUpload?: boolean;
  };
  callbacks?: CashUpCallbacks;
}

export interface CashUpFileReference {
  fileId: string;
  fileName: string;
}

export interface CashUpCallbacks {
  onFileSelected?(files: File[]): void;
  /** The server has the document. */
  onProcessingStart?(documentId: string, file: CashUpFileReference): void;
  onProgressUpdate?(progress: CashUpProgress, file: CashUpFileReference): void;
  onProcessingComplete?(result: CashUpResult, file: CashUpFileReference): void;
  /** Documents below the confidence threshold; without it `onProcessingComplete` gets them, `status` tells. */
  onReview?(result: CashUpResult, file: CashUpFileReference): void;
  onProcessingError?(error: CashUpError, file: CashUpFileReference): void;
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
  /** A sentence for the user, which says what to do. */
  message: string;
  /** Stable, such as `file_too_large`; the API's codes, and `network_error`, `connection_lost`, `one_at_a_time`. */
  code: string;
  retryable: boolean;
  documentId: string | null;
  fileName: string;
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

export declare class CashUpWidget {
  static readonly version: string;
  static readonly events: Readonly<Record<string, keyof CashUpEventMap>>;
  /** @throws TypeError when an option is missing or wrong, or there is no such container */
  constructor(options: CashUpOptions);
  readonly files: CashUpFile[];
  open(): void;
  addFiles(files: Iterable<File>): void;
  retry(fileId: string): void;
  cancel(fileId: string): void;
  remove(fileId: string): void;
  /** @throws TypeError when an option is wrong; nothing has changed then */
  update(options: Partial<CashUpOptions>): void;
  destroy(): void;
}

/** Dispatched on the container; they bubble and are composed. */
export interface CashUpEventMap {
  'cashup:ready': CustomEvent<{ widget: CashUpWidget }>;
  'cashup:files-selected': CustomEvent<{ files: File[] }>;
  'cashup:start': CustomEvent<CashUpFileReference & { documentId: string | null }>;
  'cashup:progress': CustomEvent<CashUpProgress>;
  'cashup:complete': CustomEvent<CashUpFileReference & CashUpResult>;
  'cashup:review': CustomEvent<CashUpFileReference & CashUpResult>;
  'cashup:error': CustomEvent<CashUpFileReference & CashUpError>;
  'cashup:cancel': CustomEvent<CashUpFileReference & { documentId: string | null }>;
  'cashup:remove': CustomEvent<CashUpFileReference & { documentId: string | null }>;
  'cashup:destroy': CustomEvent<Record<string, never>>;
}

declare global {
  interface HTMLElementEventMap extends CashUpEventMap {}
  interface Window {
    CashUpWidget: typeof CashUpWidget;
  }
}
