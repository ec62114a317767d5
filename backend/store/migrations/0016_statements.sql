-- What a message states is kept with its meaning from now on: all are read anew.
DELETE FROM meanings;
