import ui from '@regiotafel/web-ui/messages/en.json';
import terms from '../terms/messages/en.json';
import app from './en.json';

export default { ...ui, ...terms, ...app };
