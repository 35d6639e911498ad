import { createLink } from '@tanstack/react-router';
import { Link, LinkButton } from '@regiotafel/web-ui';

/** A link to a screen, with checked path, parameters and filters. */
export const RouteLink = createLink(Link);

/** The same, looking like a button. */
export const RouteLinkButton = createLink(LinkButton);
