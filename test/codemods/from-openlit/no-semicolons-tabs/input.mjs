import Openlit from "openlit"

export function register() {
	Openlit.init({
		applicationName: "web",
		captureMessageContent: false
	})
}
