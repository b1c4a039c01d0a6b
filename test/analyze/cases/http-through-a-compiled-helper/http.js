"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.postJson = postJson;
async function postJson(url, body, headers) {
    const response = await fetch(url, { method: 'POST', headers: { ...headers }, body: JSON.stringify(body) });
    return response.json();
}
