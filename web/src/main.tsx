import { render } from 'preact';
import { take_token } from './api';
import { App } from './app';
import { follow_links } from './route';
import { apply } from './settings';

take_token();
apply();
follow_links();
render(<App />, document.getElementById('app')!);
