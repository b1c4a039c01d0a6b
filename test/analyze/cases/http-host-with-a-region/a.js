const axios_1 = require("axios");
class Bedrock {
    address(region, model) {
        return `https://bedrock-runtime.${region}.amazonaws.com/model/${encodeURIComponent(model)}/converse`;
    }
    ask(region, model, body) {
        return axios_1.default.post(this.address(region, model), body);
    }
    list(region) {
        return axios_1.default.post(`https://bedrock.${region}.amazonaws.com/model/x/converse`, {});
    }
}
