"use strict";
/* Licence */
const Koa = require("koa"); // the server

exports.create = () => {
	const app = new Koa();
	app.use(require("./sign-in"));
	return app;
};
