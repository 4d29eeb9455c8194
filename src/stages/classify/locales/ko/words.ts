/** Korean words of fields and collections, and function words that tell the language. */
import { phrases, words } from '../pack.ts';

export const stopWords = words('및 또는 없음 있음 그리고 하지만 에서 으로 에게 부터 까지 합니다 입니다 하였음 환자 시행 호소 관찰 예정');

export const subjects = {
  patient: phrases(
    '환자,환자정보,수진자,내원객,입원환자,외래환자,피보험자,임산부,임부,수급자,연구대상자,진료,의무기록,처방,예약,입원,외래,검진,문진',
  ),
  person: phrases('견주,고객,회원,사용자,개인,직원,사원,임직원,학생,계약자,신청인,주민,세대,구매자,투숙객,지원자'),
  staff: phrases('의사,간호사,약사,치과의사,주치의,담당의,집도의,조산사,물리치료사,임상병리사,방사선사,의료진,한의사'),
  relative: phrases('보호자,가족,배우자,비상연락처,아버지,어머니,자녀,친족,세대주'),
  facility: phrases('병원,의원,진료소,병동,병실,약국,검사실,의료기관,진료과,보건소,요양기관'),
  company: phrases('회사,기업,법인,거래처,공급업체,제조사,매장,지점,창고,본사,업체'),
  employer: phrases('직장,근무처,사업장,소속'),
  insurer: phrases('보험사,건강보험공단,보험회사'),
  product: phrases('상품,제품,품목,재고,카탈로그,마스터,비품,장비,도서,메뉴,부품'),
  animal: phrases('동물,반려동물,강아지,고양이,품종,수의사,가축'),
  place: phrases('공항,관측소,정류장,지점정보'),
  device: phrases('장치,센서,단말기,서버,기기'),
  software: phrases('설정,시스템,로그,사전,번역,매개변수,템플릿'),
} as const;

export const nameWords = phrases(
  `번호,코드,명칭,이름,성명,종류,구분,유형,일자,일시,날짜,시각,시간,시작,종료,시작일,종료일,상태,수량,금액,가격,단가,합계,설명,비고,생성,생성일,수정,수정일,등록,등록일,등록번호,등록일시,버전,목록,자료,데이터,정보,파일,영상,사진,첨부,문서,기록,대장,이력,기본정보,접수,주문,결제,청구,계좌,분류,등급,제목,내용,지역,국가,도시,의료,건강,임상,결과,보고,검체,단위,참고치,범위,용법,용량,횟수,일수,명세,집계,통계,최근,최초,다음,식별자,주소,성별,나이,연령,생년월일,전화,전화번호,휴대폰,약품,비용,수납,항목,지표,처리,발송,수신,진료기록,검사,검사결과,처방내역,투약,수술,간호,간호기록,입퇴원,예방접종,사망진단서,보험증,주민등록번호,알레르기,백업,테스트,환자명,환자번호`,
);

/** Words for a list of persons, one record each, as against records of what happened to them. */
export const personLists = phrases('환자,환자정보,환자기본정보,고객,회원,사용자,직원,임직원,사원,학생,주민,의사');
