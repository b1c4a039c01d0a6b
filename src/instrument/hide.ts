/** Puts a value over what an object has or inherits; own properties stay as visible as they were, new ones are hidden. */
export function hide<T extends object, Key extends keyof T>(object: T, key: Key, value: T[Key]): void {
  const enumerable = Object.prototype.propertyIsEnumerable.call(object, key);
  Object.defineProperty(object, key, { value, enumerable, configurable: true, writable: true });
}
