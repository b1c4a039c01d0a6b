"use strict"
const { initialize, withTask } = require("@traceloop/node-server-sdk")

initialize({
	appName: "worker",
	traceContent: false
})

exports.step = async () => {
	return withTask({ name: "step" }, async () => {
		return 1
	})
}
