export function lazy(make) {
  let value;
  return () => (value ??= make());
}
