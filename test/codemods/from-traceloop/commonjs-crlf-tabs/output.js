"use strict"
const { init, observe } = require("amplitude-ai")

init({
	contentMode: "metadata_only"
})

exports.step = async () => {
	return observe(async () => {
		return 1
	}, { name: "step" })()
}
