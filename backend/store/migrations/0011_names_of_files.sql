-- Serve the search for the chat that a file continues, by what files call chats and partners.
CREATE INDEX files_by_name ON files (name_key);
CREATE INDEX files_by_partner ON files (partner_key);
