/** A file that was moved or changed since it was chosen cannot be sent, and looks like a network fault. */
export async function readable(file) {
  try {
    await file.slice(0, 1).arrayBuffer();
    return true;
  } catch {
    return false;
  }
}
