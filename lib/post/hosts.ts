/** The host that stands for the blog d1021 under all three. */
export const D1021_HOST = 'd1021.hatenadiary.com';

/** Match patterns of the blog d1021, which answers under three hosts over http and https. */
export const D1021_MATCHES = [
  '*://d1021.hatenadiary.com/*',
  '*://d1021.hatenadiary.jp/*',
  '*://d1021.hatenablog.com/*',
] as const;

/** The front page of d1021. */
export const BLOG_ADDRESS = 'https://d1021.hatenadiary.com/';
