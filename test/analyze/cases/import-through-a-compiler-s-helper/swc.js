'use strict';
const _openai = /*#__PURE__*/ _interop_require_default(require('openai'));
function _interop_require_default(obj) {
  return obj && obj.__esModule ? obj : { default: obj };
}
exports.ask = () => new _openai.default().responses.create({});
