type Text = string | undefined;

const RUN_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-/i;

/**
 * Parent and name of a chain, out of the arguments after its id. The framework declares one order (type, tags,
 * metadata, name, parent) and calls with another (parent, tags, metadata, type, name); an id tells which it is.
 */
export function chainOrder(fourth: Text, seventh: Text, eighth: Text): { parentId: Text; name: Text } {
  const isDeclared = eighth !== undefined && RUN_ID.test(eighth);
  return isDeclared ? { parentId: eighth, name: seventh } : { parentId: fourth, name: eighth };
}
