/** What the widget needs for a file that is sent in chunks; read with the first one. It shows nothing of its own. */
export { LargeUpload } from '../upload/large.js';
export const styles = '';
export const english = {};
