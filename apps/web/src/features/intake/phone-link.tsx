/** A number that a phone can call. */
export const PhoneLink = ({ phone }: { readonly phone: string }) => (
  <a className="rt-where__phone" href={`tel:${phone.replace(/[^\d+]/g, '')}`}>
    {phone}
  </a>
);
