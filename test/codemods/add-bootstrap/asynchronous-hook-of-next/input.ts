export const register = async () => {
	await import("./sentry.server.config");
};
