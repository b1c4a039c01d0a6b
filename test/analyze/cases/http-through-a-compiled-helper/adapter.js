"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Adapter = void 0;
const http_1 = require("./http");
class Adapter {
    constructor(apiKey, baseUrl) {
        this.apiKey = apiKey;
        this.baseUrl = baseUrl;
    }
    async ask(input) {
        return (0, http_1.postJson)(`${this.baseUrl}/chat/completions`, { input }, { authorization: this.apiKey });
    }
}
exports.Adapter = Adapter;
