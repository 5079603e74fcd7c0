/**
 * The technician at the desk: types the Picker's key and the Cloud project's number into the script properties
 * (docs/install.md).
 */
import type { Desk } from '../../src/desk/desk';

export const typePickerKey = (desk: Desk): void =>
  desk.properties.set('script', { 'picker.apiKey': 'desk-key', 'picker.projectNumber': '123456789012' });
