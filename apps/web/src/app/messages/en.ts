import ui from '@regiotafel/web-ui/messages/en.json';
import app from './en.json';

export default { ...ui, ...app };
