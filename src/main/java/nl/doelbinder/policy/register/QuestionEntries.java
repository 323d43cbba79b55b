package nl.doelbinder.policy.register;

import org.springframework.data.repository.CrudRepository;

interface QuestionEntries extends CrudRepository<QuestionEntry, String> {}
