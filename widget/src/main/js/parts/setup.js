export { setupNotice } from '../ui/setup-notice.js';
