'use strict';
const tslib_1 = require('tslib');
const openai_1 = tslib_1.__importDefault(require('openai'));
const sdk = tslib_1.__importStar(require('@anthropic-ai/sdk'));
const shop_1 = tslib_1.__importDefault(require('./shop'));
exports.action = {
  run() {
    return tslib_1.__awaiter(this, void 0, void 0, function* () {
      const openai = new openai_1.default();
      yield new sdk.Anthropic().messages.create({});
      yield new shop_1.default().chat.completions.create({});
      return yield openai.chat.completions.create({});
    });
  },
};
