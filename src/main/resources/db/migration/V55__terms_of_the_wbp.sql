-- Before the GDPR the Wbp set the terms: a program on the dossier of 2016 lives by it, and a letter may be as old.
insert into delivery_term (name, span, article, valid_from, valid_until) values
    -- The law says "onverwijld"; the authority's policy rules of 2015 say what that is.
    ('report-to-authority', 'PT72H', 'Wbp art. 34a; Beleidsregels meldplicht datalekken', '2016-01-01', '2018-05-24'),
    ('data-subject-request', 'P4W', 'Wbp art. 35 lid 1 en art. 36 lid 2', '2001-09-01', '2018-05-24');
