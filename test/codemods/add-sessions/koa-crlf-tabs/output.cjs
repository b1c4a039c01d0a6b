"use strict";
/* Licence */
const Koa = require("koa"); // the server
const { amplitudeMiddleware } = require("amplitude-ai/koa");

exports.create = () => {
	const app = new Koa();
	app.use(require("./sign-in"));
	app.use(amplitudeMiddleware());
	return app;
};
