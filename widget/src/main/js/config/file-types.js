/** What one spelling stands for: people name a type by one ending and mean the format. */
const FORMATS = [
  ['.pdf', 'application/pdf'],
  ['.jpg', '.jpeg', 'image/jpeg'],
  ['.png', 'image/png'],
  ['.tiff', '.tif', 'image/tiff'],
  ['.webp', 'image/webp'],
];

/** ['.jpg'] → ['.jpg', '.jpeg', 'image/jpeg']; an ending that is not known stays alone. */
export function expandFileTypes(types) {
  if (!Array.isArray(types) || types.length === 0) {
    throw new TypeError("CashUpWidget: allowedFileTypes is a list such as ['.pdf', '.jpg'].");
  }
  const wanted = types.map((type) => String(type).trim().toLowerCase());
  return [...new Set(wanted.flatMap((type) => FORMATS.find((format) => format.includes(type)) ?? [type]))];
}

/** The short names shown to people: 'PDF, JPG, PNG, TIFF'. */
export function describeFileTypes(types) {
  return types.map((type) => String(type).replace(/^(\.|.*\/)/, '').toUpperCase()).join(', ');
}
