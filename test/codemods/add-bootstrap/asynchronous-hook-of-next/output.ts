export const register = async () => {
	if (process.env.NEXT_RUNTIME === "nodejs" && process.env.AMPLITUDE_AI_API_KEY) (await import("amplitude-ai")).init();
	await import("./sentry.server.config");
};
