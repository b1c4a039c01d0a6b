import { init } from "amplitude-ai"

export function register() {
	init({
		contentMode: "metadata_only"
	})
}
