const FORM = /^[\d\s+()-]+$/;
const DIGITS_LEAST = 8;
const DIGITS_MOST = 15;

/** True for what can be called: 8 to 15 digits with spaces, +, - and brackets between them. @source ITU-T E.164 for the most */
export const isPhone = (text: string): boolean => {
  const digits = text.replace(/\D/g, '').length;
  return FORM.test(text) && digits >= DIGITS_LEAST && digits <= DIGITS_MOST;
};
