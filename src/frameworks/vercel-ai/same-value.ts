/** Whether two values say the same, as far as prompts hold values. Bytes are taken for the same by their number. */
export function isSameValue(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (ArrayBuffer.isView(one)) return ArrayBuffer.isView(other) && one.byteLength === other.byteLength;
  if (one instanceof URL) return other instanceof URL && one.href === other.href;
  const keys = Object.keys(one);
  if (keys.length !== Object.keys(other).length) return false;
  return keys.every((key) => key in other && isSameValue(Reflect.get(one, key), Reflect.get(other, key)));
}
