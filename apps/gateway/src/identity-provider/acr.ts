/** How strongly demo people sign in: not at all, and the token says so. */
export const DEMO_ACR = 'urn:regiotafel:demo';
