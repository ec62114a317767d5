-- wa.db: the address book.
CREATE TABLE wa_contacts (_id INTEGER PRIMARY KEY, jid TEXT, display_name TEXT, wa_name TEXT, given_name TEXT, family_name TEXT, number TEXT, company TEXT);
INSERT INTO wa_contacts VALUES (1, '15550100@s.whatsapp.net', 'Ana Souza', 'ana', 'Ana', 'Souza', NULL, 'Example Ltd'),
  (2, '15550101@s.whatsapp.net', NULL, 'Bob', NULL, NULL, NULL, NULL), (3, '99000000000002@lid', NULL, 'Bob', NULL, NULL, NULL, NULL);
