package nl.doelbinder.tender;

import org.springframework.data.jpa.repository.JpaRepository;

interface PapersReadyDays extends JpaRepository<PapersReady, String> {}
