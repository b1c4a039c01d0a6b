// The least that the jscodeshift command can be asked to do: it reads each file and gets nothing back.
module.exports = () => undefined;
