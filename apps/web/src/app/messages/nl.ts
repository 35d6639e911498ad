import ui from '@regiotafel/web-ui/messages/nl.json';
import app from './nl.json';

export default { ...ui, ...app };
