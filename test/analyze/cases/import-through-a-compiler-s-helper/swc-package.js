'use strict';
const _interop_require_default = require('@swc/helpers/_/_interop_require_default');
const _interop_require_wildcard = require('@swc/helpers/_/_interop_require_wildcard');
const _openai = /*#__PURE__*/ _interop_require_default._(require('openai'));
const _ai = /*#__PURE__*/ _interop_require_wildcard._(require('ai'));
exports.ask = () => new _openai.default().embeddings.create({});
exports.tell = () => (0, _ai.generateText)({ model: 'openai/gpt-4o-mini' });
