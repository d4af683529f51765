const FACTORS = { '': 1, K: 1024, M: 1024 ** 2, G: 1024 ** 3 };

/** '10MB', '500 kB', '1.5 MiB' or a number of bytes → bytes; units count in steps of 1,024. */
export function parseFileSize(value) {
  const match = /^\s*(\d+(?:\.\d+)?)\s*([KMG]?)(?:i?B)?\s*$/i.exec(String(value));
  const bytes = match && Math.floor(Number(match[1]) * FACTORS[match[2].toUpperCase()]);
  if (!bytes) throw new TypeError(`CashUpWidget: maxFileSize '${value}' is not a size such as '10MB'.`);
  return bytes;
}

/** Larger files are sent in chunks of so many bytes, and resumed where they were cut off. */
export const CHUNK = 5 * 1024 ** 2;
