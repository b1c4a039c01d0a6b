// The least that a transform on its library does: parse the file, change nothing, print it.
module.exports = ({ source }, { j }) => j(source).toSource();
module.exports.parser = 'tsx';
