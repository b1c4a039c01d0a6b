// The suite imports a function that Node has from 22 on, and playing scenarios needs it nowhere.
const fs = process.getBuiltinModule('node:fs');
fs.globSync ??= () => {
  throw new Error('This Node has no globSync.');
};
