/** The build of the script; '' where the sources run without a build. */
declare const BUILD_ID: string | undefined;

export const buildId = (): string => (typeof BUILD_ID === 'string' ? BUILD_ID : '');
