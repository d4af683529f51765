import { el } from './dom.js';

const SIDE = 80;
const LARGEST = 12 * 1024 ** 2;

/**
 * A small picture of a file, drawn on a canvas: an image from the file itself, a PDF's first page from the server once the
 * document is read. Null when there is none yet, or none to be had; tried once for each.
 */
export async function thumbnail(task, { session, config, signal }) {
  const { file, documentId } = task;
  const image = file instanceof File && file.size < LARGEST && /^image\/(png|jpeg|webp)$/.test(file.type);
  const pages = task.finished && documentId && /\.(pdf|tiff?)$/i.test(file.name);
  if (!config.ui.showThumbnails || task.sketched || !(image || pages)) return null;
  task.sketched = true;
  try {
    const path = `/api/v1/documents/${encodeURIComponent(documentId)}/pages/1.png`;
    const source = image ? file : await (await session.expect(path, { signal })).blob();
    const bitmap = await createImageBitmap(source);
    const canvas = el('canvas', { width: SIDE, height: SIDE, 'aria-hidden': 'true' });
    // The upper part, as wide as the tile: letterheads tell documents apart.
    const scale = SIDE / bitmap.width;
    const pen = canvas.getContext('2d');
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, SIDE, SIDE);
    pen.drawImage(bitmap, 0, 0, SIDE, Math.max(1, bitmap.height * scale));
    bitmap.close();
    return canvas;
  } catch {
    return null;
  }
}
